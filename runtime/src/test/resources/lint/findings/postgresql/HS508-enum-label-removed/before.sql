CREATE TYPE mood AS ENUM ('good', 'bad', 'ugly');

CREATE TABLE diary (id bigint PRIMARY KEY, mood mood);
