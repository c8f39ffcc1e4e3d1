create table purchase (id integer primary key, "user" varchar(20) not null, price numeric(8,2));

create index ix_user on purchase ("user");
