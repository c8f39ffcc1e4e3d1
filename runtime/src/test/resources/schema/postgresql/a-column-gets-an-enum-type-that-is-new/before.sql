create table "select" (tag text, id integer not null, "t" integer, u text default 'v1', v text[], w text, primary key (id));
