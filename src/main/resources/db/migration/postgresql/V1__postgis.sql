-- Needs a superuser only where the extension is not there yet.
create extension if not exists postgis;
