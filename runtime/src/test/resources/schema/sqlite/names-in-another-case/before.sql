create table Book (Id integer primary key, Title text, unique (TITLE));

create index IX_Title on BOOK (Title);
