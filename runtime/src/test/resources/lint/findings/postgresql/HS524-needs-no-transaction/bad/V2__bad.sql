VACUUM book;
