create table word (id integer primary key, a text, b text collate nocase, c text collate rtrim unique);

create index ix_b on word (b);
