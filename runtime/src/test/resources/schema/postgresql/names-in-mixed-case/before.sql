create table "Author" ("Id" bigint not null, primary key ("Id"));
