ALTER TABLE book ADD COLUMN pages integer;

CREATE TRIGGER book_added AFTER INSERT ON book BEGIN
    UPDATE author SET name = name WHERE id = new.author_id;
END;
