create table doc (id integer primary key, body text);

create virtual table doc_index using fts5(body);
