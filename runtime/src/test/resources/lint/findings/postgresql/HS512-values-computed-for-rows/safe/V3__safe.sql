UPDATE book SET number = nextval('book_number_seq') WHERE number IS NULL;
