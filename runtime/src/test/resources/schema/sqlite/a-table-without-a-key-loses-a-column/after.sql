create table log (text text);
