create alias if not exists h2gis_load for "org.h2gis.functions.factory.H2GISFunctions.load";
call h2gis_load();
drop alias h2gis_load;
