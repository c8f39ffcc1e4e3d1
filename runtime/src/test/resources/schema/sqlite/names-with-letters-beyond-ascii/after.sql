create table buch (id integer primary key, Übergabe text check (length(Übergabe) > 1), "Öl" text, GRöße integer check (größe > 0), unique (Übergabe));

create index ix_öl on buch ("Öl");

create index ix_übergabe on buch (lower(Übergabe));
