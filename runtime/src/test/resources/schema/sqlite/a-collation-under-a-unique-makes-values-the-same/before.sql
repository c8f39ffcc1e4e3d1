create table word (id integer primary key, a text unique);
