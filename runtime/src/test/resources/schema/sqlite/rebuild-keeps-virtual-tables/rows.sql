insert into doc values (1, 'hello world');

insert into doc_index values ('hello world');
