package io.quarkiverse.hyperstack.entity;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;

/** Entities with very many columns: one with 600, and ten with 50. */
final class Wide {

    private Wide() {
    }

    static Class<?>[] entities() {
        List<Class<?>> entities = new ArrayList<>();
        entities.add(entity("Wide600", 600));
        for (int i = 0; i < 10; i++) {
            entities.add(entity("Wide50x" + i, 50));
        }
        return entities.toArray(Class<?>[]::new);
    }

    private static Class<?> entity(String name, int columns) {
        DynamicType.Builder<Object> type = new ByteBuddy().subclass(Object.class).name("wide." + name)
                .annotateType(AnnotationDescription.Builder.ofType(Entity.class).define("name", name).build())
                .defineField("id", Long.class, Visibility.PUBLIC)
                .annotateField(AnnotationDescription.Builder.ofType(Id.class).build());
        for (int i = 0; i < columns; i++) {
            type = type.defineField("column" + i, i % 2 == 0 ? String.class : Integer.class, Visibility.PUBLIC);
        }
        return type.make().load(Wide.class.getClassLoader(), ClassLoadingStrategy.Default.INJECTION).getLoaded();
    }
}
