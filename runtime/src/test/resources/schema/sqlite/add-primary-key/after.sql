create table setting (name text not null, value text, constraint pk_setting primary key (name));
