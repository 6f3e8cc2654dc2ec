#!/bin/sh
# At the first start of the database: a role that owns one database and nothing else, and PostGIS in it.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set password="$FIREWELL_DB_PASSWORD" <<'SQL'
create role firewell login nosuperuser nocreatedb nocreaterole password :'password';
create database firewell owner firewell;
\connect firewell
create extension postgis;
SQL
