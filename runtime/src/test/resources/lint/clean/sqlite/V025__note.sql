CREATE TABLE note (id integer PRIMARY KEY, body text NOT NULL, created timestamp DEFAULT CURRENT_TIMESTAMP);
INSERT INTO note (body) VALUES ('DROP TABLE customer; -- only text'), ('it''s fine');
/* DELETE FROM note; */
