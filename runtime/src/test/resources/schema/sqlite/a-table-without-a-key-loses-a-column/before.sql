create table log (text text, level integer);
