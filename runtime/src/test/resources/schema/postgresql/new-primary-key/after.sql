create table plain (a bigint not null, b bigint not null, primary key (a, b));
