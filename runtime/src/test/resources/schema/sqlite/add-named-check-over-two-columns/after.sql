create table span (id integer primary key, low integer, high integer, constraint ck_span check (span.low <= "high"));
