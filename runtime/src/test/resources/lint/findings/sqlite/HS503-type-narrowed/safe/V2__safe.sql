ALTER TABLE book ADD COLUMN isbn_new integer;

UPDATE book SET isbn_new = CAST(isbn AS integer) WHERE isbn GLOB '[0-9]*';
