create table word (id bigint not null, a varchar(20), b varchar(20) collate "C", c varchar(20) collate "C" unique, primary key (id));

create index ix_c on word (c);
