create table "Writer" ("Id" bigint not null, "fullName" varchar(80), primary key ("Id"));

create table book (id bigint not null, "writerId" bigint references "Writer", primary key (id));
