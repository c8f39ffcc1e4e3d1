create table d (id bigint primary key, a_id bigint);

create table c (id bigint primary key, d_id bigint references d);

create table b (id bigint primary key, c_id bigint references c);

create table a (id bigint primary key, b_id bigint references b on delete cascade);
