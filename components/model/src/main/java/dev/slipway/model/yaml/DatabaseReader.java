package dev.slipway.model.yaml;

import dev.slipway.model.Access;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.DatabaseUser;
import dev.slipway.model.PoolMode;
import dev.slipway.model.Pooler;
import dev.slipway.model.Resources;

/** Reads a relational database. */
final class DatabaseReader {
    private DatabaseReader() {}

    static Database read(String name, Fields fields) {
        Database.Builder database = Database.builder(name);
        fields.choice("engine", DatabaseEngine.class).ifPresent(database::engine);
        fields.integer("version").ifPresent(database::version);
        fields.text("database").ifPresent(database::database);
        fields.text("user").ifPresent(database::user);
        fields.integer("port").ifPresent(database::port);
        fields.gibibytes("storage").ifPresent(database::storageGiB);
        fields.section("size", size -> SizeReader.read(size, new Resources(1000, 1024)))
                .ifPresent(database::resources);
        fields.map("tuning", String.class).ifPresent(database::tuning);
        fields.texts("initArgs").ifPresent(database::initArgs);
        fields.texts("extensions").ifPresent(database::extensions);
        fields.section("pooler", DatabaseReader::pooler).ifPresent(database::pooler);
        fields.flag("highAvailability").ifPresent(database::highAvailability);
        fields.integer("readReplicas").ifPresent(database::readReplicas);
        fields.named("users", DatabaseReader::user).ifPresent(database::users);
        fields.flag("tls").ifPresent(database::tls);
        fields.section("backup", BackupReader::read).ifPresent(database::backup);
        return database.build();
    }

    private static Pooler pooler(Fields fields) {
        Pooler.Builder pooler = Pooler.builder();
        fields.choice("mode", PoolMode.class).ifPresent(pooler::mode);
        fields.integer("maxClients").ifPresent(pooler::maxClients);
        fields.integer("poolSize").ifPresent(pooler::poolSize);
        fields.integer("port").ifPresent(pooler::port);
        return pooler.build();
    }

    private static DatabaseUser user(String name, Fields fields) {
        DatabaseUser.Builder user = DatabaseUser.builder(name);
        fields.choice("access", Access.class).ifPresent(user::access);
        return user.build();
    }
}
