-- Its own function by the name that PostgreSQL gets for it.
create alias text_order deterministic for "org.firewell.store.H2Functions.textOrder";
