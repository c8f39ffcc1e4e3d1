PRAGMA foreign_keys = OFF;

-- accept HS501: nobody needs authors any more
DROP TABLE author;

PRAGMA foreign_keys = ON;
