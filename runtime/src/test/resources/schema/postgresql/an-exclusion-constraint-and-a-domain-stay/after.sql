create domain positive as integer check (value > 0);

create table booking (id bigint not null, during int4range, room positive, note varchar(20) default 'y', exclude using gist (during with &&), primary key (id));
