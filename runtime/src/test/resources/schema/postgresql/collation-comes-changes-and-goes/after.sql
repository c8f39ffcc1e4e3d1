create table word (id bigint not null, a varchar(20) collate "C", b varchar(20) collate "POSIX", c varchar(20) unique, primary key (id));

create index ix_c on word (c);
