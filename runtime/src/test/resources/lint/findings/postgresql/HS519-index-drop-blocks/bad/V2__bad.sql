SET LOCAL lock_timeout = '5s';

DROP INDEX book_title_idx;
