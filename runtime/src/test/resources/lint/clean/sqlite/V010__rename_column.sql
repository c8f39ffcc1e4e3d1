ALTER TABLE product RENAME COLUMN description TO summary;
