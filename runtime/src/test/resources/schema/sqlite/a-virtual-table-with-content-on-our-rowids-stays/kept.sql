select rowid from book_words where book_words match 'two' order by rowid;

-- after
select rowid from book_words where book_words match 'two' order by rowid;
