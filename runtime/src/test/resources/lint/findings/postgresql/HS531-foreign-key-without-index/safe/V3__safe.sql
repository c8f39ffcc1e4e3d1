CREATE INDEX CONCURRENTLY book_editor_id_idx ON book (editor_id);
