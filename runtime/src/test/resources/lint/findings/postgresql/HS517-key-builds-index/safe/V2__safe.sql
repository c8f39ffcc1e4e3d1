-- accept HS506: isbn is unique in the shop's own system
CREATE UNIQUE INDEX CONCURRENTLY book_isbn_index ON book (isbn);
