package io.quarkiverse.hyperstack.it.shop.showcase;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkiverse.hyperstack.it.shop.model.AmountPromotion;
import io.quarkiverse.hyperstack.it.shop.model.Category;
import io.quarkiverse.hyperstack.it.shop.model.Customer;
import io.quarkiverse.hyperstack.it.shop.model.CustomerOrder;
import io.quarkiverse.hyperstack.it.shop.model.Dimensions;
import io.quarkiverse.hyperstack.it.shop.model.Loyalty;
import io.quarkiverse.hyperstack.it.shop.model.PercentPromotion;
import io.quarkiverse.hyperstack.it.shop.model.PhoneKind;
import io.quarkiverse.hyperstack.it.shop.model.Picture;
import io.quarkiverse.hyperstack.it.shop.model.Product;
import io.quarkiverse.hyperstack.it.shop.model.ProductManual;
import io.quarkiverse.hyperstack.it.shop.model.ProductSupplier;
import io.quarkiverse.hyperstack.it.shop.model.Promotion;
import io.quarkiverse.hyperstack.it.shop.model.Setting;
import io.quarkiverse.hyperstack.it.shop.model.Shipment;
import io.quarkiverse.hyperstack.it.shop.model.Supplier;
import io.quarkiverse.hyperstack.it.shop.model.TextNotification;
import io.quarkiverse.hyperstack.it.shop.model.TransferPayment;
import io.quarkiverse.hyperstack.it.shop.model.Warehouse;
import io.quarkiverse.hyperstack.it.shop.model.Wishlist;
import io.quarkiverse.hyperstack.it.shop.model.WishlistNote;

/** Makes one of everything, with values that are easy to lose: fractions of cents, nanoseconds, quotes, zero bytes. */
@ApplicationScoped
class Exhibits {

    private final EntityManager entities;

    Exhibits(EntityManager entities) {
        this.entities = entities;
    }

    ShowcaseResource.Keys write() {
        String name = UUID.randomUUID().toString().substring(0, 18);
        Category category = new Category();
        category.name = category.slug = name;
        category.persist();
        Product first = product(category, name + "-1");
        Product second = product(category, name + "-2");
        manual(first);
        supplier(first);
        Customer customer = customer(name);
        Wishlist wishlist = wishlist(customer, List.of(second, first));
        Warehouse warehouse = new Warehouse();
        warehouse.code = name;
        warehouse.countedAt = OffsetDateTime.parse("2026-02-03T04:05:06.789+05:30");
        entities.persist(warehouse);
        Shipment shipment = shipment(customer, warehouse);
        Setting setting = new Setting();
        setting.key = name;
        setting.value = "it's \"quoted\"; -- not a comment";
        entities.persist(setting);
        List<Promotion> promotions = promotions(category);
        entities.flush();
        return new ShowcaseResource.Keys(first.id, wishlist.id, warehouse.id, shipment.id, setting.key,
                promotions.stream().map(promotion -> promotion.id).toList());
    }

    static String describe(Promotion promotion) {
        String value = promotion instanceof PercentPromotion percent
                ? percent.percent + " %"
                : ((AmountPromotion) promotion).amount.stripTrailingZeros() + " off";
        return promotion.name + ": " + value + " in " + promotion.categories.size() + " categories";
    }

    private static Product product(Category category, String sku) {
        Product product = new Product();
        product.sku = sku;
        product.name = "Exhibit";
        product.description = "ä ".repeat(5000);
        product.price = new BigDecimal("1234567.89");
        product.category = category;
        product.attributes = Map.of("colour", "red", "weights", List.of(1, 2.5), "nested", Map.of("deep", true));
        product.pictures.addAll(List.of(new Picture("/b.png", "second letter"), new Picture("/a.png", "first letter")));
        Dimensions dimensions = product.dimensions = new Dimensions();
        dimensions.lengthMm = 20;
        dimensions.widthMm = 30;
        dimensions.heightMm = 40;
        product.persist();
        return product;
    }

    private void manual(Product product) {
        ProductManual manual = new ProductManual();
        manual.product = product;
        manual.text = "Read me. ".repeat(1000);
        manual.document = new byte[]{0, 1, 2, (byte) 0xff, 0};
        entities.persist(manual);
    }

    private void supplier(Product product) {
        Supplier supplier = new Supplier();
        supplier.name = "Supplier";
        supplier.address.country = "CH";
        entities.persist(supplier);
        ProductSupplier link = new ProductSupplier();
        link.product = product;
        link.supplier = supplier;
        link.cost = new BigDecimal("12.3456");
        link.leadTime = Duration.ofDays(3).plusNanos(1);
        product.suppliers.add(link);
    }

    private Customer customer(String name) {
        Customer customer = new Customer();
        customer.email = name + "@example.com";
        customer.name = "Exhibitor";
        customer.birthDate = LocalDate.of(1969, 12, 31);
        customer.loyalty = Loyalty.GOLD;
        customer.billing.city = "Zürich";
        customer.phones.put(PhoneKind.WORK, "+41 44 000 00 00");
        entities.persist(customer);
        TextNotification message = new TextNotification();
        message.customer = customer;
        message.phoneNumber = "+41 44 000 00 00";
        message.persist();
        return customer;
    }

    private static Wishlist wishlist(Customer customer, List<Product> products) {
        Wishlist wishlist = new Wishlist();
        wishlist.customer = customer;
        wishlist.title = "Dreams";
        wishlist.products.addAll(products);
        WishlistNote note = new WishlistNote();
        note.text = "for the garden";
        wishlist.notes.add(note);
        wishlist.persist();
        return wishlist;
    }

    private Shipment shipment(Customer customer, Warehouse warehouse) {
        CustomerOrder order = new CustomerOrder();
        order.number = UUID.randomUUID().toString();
        order.customer = customer;
        order.total = new BigDecimal("0.01");
        TransferPayment payment = new TransferPayment();
        payment.order = order;
        payment.iban = "CH9300762011623852957";
        payment.valueDate = LocalDate.of(2026, 2, 28);
        order.payments.add(payment);
        order.persist();
        Shipment shipment = new Shipment();
        shipment.order = order;
        shipment.origin = warehouse;
        shipment.scans.add(scan("Zug", "2026-01-02T00:00:00.001Z"));
        shipment.scans.add(scan("Aarau", "2026-01-01T23:59:59Z"));
        entities.persist(shipment);
        return shipment;
    }

    private static Shipment.Scan scan(String place, String at) {
        Shipment.Scan scan = new Shipment.Scan();
        scan.place = place;
        scan.at = Instant.parse(at);
        return scan;
    }

    private static List<Promotion> promotions(Category category) {
        PercentPromotion percent = new PercentPromotion();
        percent.name = "Spring";
        percent.percent = 12.5;
        percent.categories.add(category);
        percent.begins = LocalDate.of(2026, 3, 1);
        percent.persist();
        AmountPromotion amount = new AmountPromotion();
        amount.name = "Summer";
        amount.amount = new BigDecimal("5.50");
        amount.persist();
        return List.of(percent, amount);
    }
}
