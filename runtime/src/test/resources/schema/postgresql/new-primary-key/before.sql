create table plain (a bigint, b bigint not null);
