-- accept HS501: nobody needs authors any more
DROP TABLE author;
