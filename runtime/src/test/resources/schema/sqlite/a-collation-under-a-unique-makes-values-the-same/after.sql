create table word (id integer primary key, a text collate nocase unique);
