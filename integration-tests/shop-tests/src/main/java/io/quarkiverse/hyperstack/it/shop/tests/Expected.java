package io.quarkiverse.hyperstack.it.shop.tests;

/** The structure of the shop, as the entities declare it; all names in lower case. */
final class Expected {

    /** Child table and column, parent table, what a deleted parent does. */
    static final String[] FOREIGN_KEYS = {
            "cardpayment.payment_id > payment cascade",
            "category.parent_id > category",
            "customer_interest.customer_id > customer",
            "customer_phone.customer_id > customer",
            "customeraccount.customer_id > customer cascade",
            "emailnotification.customer_id > customer",
            "order.customer_id > customer",
            "orderline.order_id > order cascade",
            "orderline.product_id > product",
            "payment.order_id > order cascade",
            "product.brand_id > brand",
            "product.category_id > category",
            "product_picture.product_id > product",
            "product_tag.product_id > product",
            "product_tag.tag_id > tag",
            "productmanual.product_id > product cascade",
            "productsupplier.product_id > product",
            "productsupplier.supplier_id > supplier",
            "promotion_category.categories_id > category",
            "promotion_category.promotion_id > promotion",
            "review.customer_id > customer set null",
            "review.product_id > product cascade",
            "shipment.order_id > order",
            "shipment.origin_id > warehouse",
            "shipment_scans.shipment_id > shipment",
            "stock.product_id > product",
            "stock.warehouse_id > warehouse",
            "textnotification.customer_id > customer",
            "transferpayment.payment_id > payment cascade",
            "wishlist.customer_id > customer",
            "wishlist_product.products_id > product",
            "wishlist_product.wishlist_id > wishlist",
            "wishlistnote.wishlist_id > wishlist"};

    /** All but the primary keys. */
    static final String[] UNIQUES_AND_INDEXES = {
            "index category name",
            "index order customer_id, placedat",
            "index product category_id, status",
            "index product name",
            "unique brand name",
            "unique category parent_id, slug",
            "unique customer email",
            "unique customeraccount customer_id",
            "unique order number",
            "unique orderline order_id, linenumber",
            "unique product sku",
            "unique review product_id, customer_id",
            "unique tag name",
            "unique warehouse code"};

    private Expected() {
    }
}
