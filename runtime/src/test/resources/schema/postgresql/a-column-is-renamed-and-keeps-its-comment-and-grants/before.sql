create table book (id bigint not null, titel varchar(20) default 'x' not null, primary key (id));

comment on column book.titel is 'the title';

grant select (titel), update (titel) on book to hs_reader;
