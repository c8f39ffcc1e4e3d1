create table buch (id integer primary key, Übergabe text, "Öl" text, Größe integer check (Größe > 0));

create index ix_öl on buch ("Öl");
