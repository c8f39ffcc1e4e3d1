create table author (id integer not null primary key);

CREATE TABLE "book" (
  `id` INTEGER PRIMARY KEY, -- the key
  [title] VARCHAR ( 255 ) DEFAULT ('x') NOT NULL /* , */,
  "state" varchar(255) CHECK((("state" IN('A','B')))),
  n numeric( 10 , 2 ) default 1,
  author_id bigint,
  FOREIGN KEY (author_id) REFERENCES author
);

CREATE INDEX ix ON book("title" ASC, [n]);
