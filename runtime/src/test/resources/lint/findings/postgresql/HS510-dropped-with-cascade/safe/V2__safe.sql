SET LOCAL lock_timeout = '5s';

ALTER TABLE book DROP CONSTRAINT book_author_id_fkey;

CREATE TABLE author_kept AS SELECT * FROM author;

-- accept HS522: both are small
DROP TABLE author;
