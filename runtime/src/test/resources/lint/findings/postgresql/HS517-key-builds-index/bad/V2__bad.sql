SET LOCAL lock_timeout = '5s';

-- accept HS506: isbn is unique in the shop's own system
ALTER TABLE book ADD CONSTRAINT book_isbn_key UNIQUE (isbn);
