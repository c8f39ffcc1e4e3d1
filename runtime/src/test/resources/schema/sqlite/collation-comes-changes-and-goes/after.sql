create table word (id integer primary key, a text collate nocase, b text collate rtrim, c text unique);

create index ix_b on word (b);
