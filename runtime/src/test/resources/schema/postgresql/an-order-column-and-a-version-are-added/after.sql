create table line (id integer primary key, text varchar(80), version integer not null, line_order integer, created timestamp not null, active boolean not null);
