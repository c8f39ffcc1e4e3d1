SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD COLUMN number bigint;

CREATE SEQUENCE book_number_seq AS bigint OWNED BY book.number;

ALTER TABLE book ALTER COLUMN number SET DEFAULT nextval('book_number_seq');

ALTER TABLE book ADD COLUMN title_length integer GENERATED ALWAYS AS (length(title)) VIRTUAL;
