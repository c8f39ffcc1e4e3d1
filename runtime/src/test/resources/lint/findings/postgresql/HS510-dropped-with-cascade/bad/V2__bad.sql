SET LOCAL lock_timeout = '5s';

-- accept HS501: nobody uses authors any more
DROP TABLE author CASCADE;
