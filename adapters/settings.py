"""Settings from the environment and `.env`, under each ecosystem's own names."""

from ipaddress import ip_address
from typing import Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from adapters.teams.surface import SERVICE_HOSTS

DEFAULT_DATABASE = "sqlite+aiosqlite:///kring.db"
SLACK_API = "https://slack.com/api/"
APP_TYPES = ("SingleTenant", "MultiTenant")  # as Microsoft spells them


class BadSettingsError(Exception):
    """A setting is missing or wrong; the message says which, and never shows its value."""


def _named(name: str) -> str:
    return Field(default="", validation_alias=name)


def _secret(name: str) -> SecretStr:
    return Field(default=SecretStr(""), validation_alias=name)


class Settings(BaseSettings):
    """Everything an operator can set."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", populate_by_name=True)

    slack_bot_token: SecretStr = _secret("SLACK_BOT_TOKEN")
    slack_app_token: SecretStr = _secret("SLACK_APP_TOKEN")
    slack_signing_secret: SecretStr = _secret("SLACK_SIGNING_SECRET")
    slack_client_id: str = _named("SLACK_CLIENT_ID")
    slack_client_secret: SecretStr = _secret("SLACK_CLIENT_SECRET")
    slack_api_url: str = Field(default=SLACK_API, validation_alias="SLACK_API_URL")

    teams_app_id: str = _named("MicrosoftAppId")
    teams_app_password: SecretStr = _secret("MicrosoftAppPassword")
    teams_app_type: str = Field(default="SingleTenant", validation_alias="MicrosoftAppType")
    teams_tenant: str = _named("MicrosoftAppTenantId")
    teams_catalog_id: str = _named("KRING_TEAMS_CATALOG_ID")
    teams_unauthenticated: bool = Field(
        default=False, validation_alias="KRING_TEAMS_ALLOW_UNAUTHENTICATED"
    )
    teams_service_hosts: str = Field(
        default=",".join(SERVICE_HOSTS), validation_alias="KRING_TEAMS_SERVICE_HOSTS"
    )

    database_url: str = Field(default=DEFAULT_DATABASE, validation_alias="KRING_DATABASE_URL")
    host: str = Field(default="127.0.0.1", validation_alias="KRING_HOST")
    port: int = Field(default=3978, validation_alias="KRING_PORT", ge=0, le=65535)
    public_url: str = _named("KRING_PUBLIC_URL")
    secret_key: SecretStr = _secret("KRING_SECRET_KEY")
    ear_url: str = _named("KRING_LANGUAGE_MODEL_URL")
    ear_model: str = _named("KRING_LANGUAGE_MODEL")
    ear_key: SecretStr = _secret("KRING_LANGUAGE_MODEL_KEY")
    playground_asked: bool | None = Field(default=None, validation_alias="KRING_PLAYGROUND")

    @field_validator("public_url")
    @classmethod
    def _without_slash(cls, given: str) -> str:
        return given.strip().rstrip("/")

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.slack and not (self.slack_bot_token.get_secret_value() or self.slack_client_id):
            raise ValueError("SLACK_BOT_TOKEN is missing (or SLACK_CLIENT_ID for many workspaces)")
        if self.slack and not (self.slack_signing_secret.get_secret_value() or self.socket_mode):
            raise ValueError("SLACK_SIGNING_SECRET is missing (or SLACK_APP_TOKEN for Socket Mode)")
        if bool(self.slack_client_id) != bool(self.slack_client_secret.get_secret_value()):
            raise ValueError(
                "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together: one is missing"
            )
        if self.slack_client_id and not self.secret_key.get_secret_value():
            raise ValueError("KRING_SECRET_KEY is missing: it encrypts the tokens of workspaces")
        if self.slack_api_url and not self.slack_api_url.endswith("/api/"):
            raise ValueError("SLACK_API_URL must end in /api/")
        if not self.database_url.startswith(("sqlite+aiosqlite://", "postgresql+psycopg://")):
            raise ValueError(
                "KRING_DATABASE_URL must start with sqlite+aiosqlite:// or postgresql+psycopg://"
            )
        if self.ear_url and not self.ear_url.startswith(("http://", "https://")):
            raise ValueError("KRING_LANGUAGE_MODEL_URL must start with http:// or https://")
        if (self.ear_model or self.ear_key.get_secret_value()) and not self.ear_url:
            raise ValueError("KRING_LANGUAGE_MODEL_URL is missing beside the model or its key")
        if self.ear_url and not self.ear_model:
            raise ValueError("KRING_LANGUAGE_MODEL is missing: which model must the endpoint use?")
        if self.playground_asked and (self.slack or self.teams):
            raise ValueError(
                "KRING_PLAYGROUND is refused beside Slack or Teams: there anybody can be anyone"
            )
        return self._fits_teams()

    def _fits_teams(self) -> Self:
        alone = self.teams_app_password.get_secret_value() or self.teams_tenant
        if alone and not self.teams_app_id:
            raise ValueError(
                "MicrosoftAppId is missing beside MicrosoftAppPassword or MicrosoftAppTenantId"
            )
        if self.teams_app_type not in APP_TYPES:
            raise ValueError(f"MicrosoftAppType must be one of {', '.join(APP_TYPES)}")
        if self.teams_app_id and not self.teams_app_password.get_secret_value():
            raise ValueError("MicrosoftAppPassword is missing")
        if self.teams_app_id and self.teams_app_type == "SingleTenant" and not self.teams_tenant:
            raise ValueError("MicrosoftAppTenantId is missing; a SingleTenant bot needs it")
        if self.teams_unauthenticated and self.teams_app_id:
            raise ValueError(
                "KRING_TEAMS_ALLOW_UNAUTHENTICATED makes no sense with a MicrosoftAppId"
            )
        if self.teams_unauthenticated and not self.on_loopback:
            raise ValueError(
                "KRING_TEAMS_ALLOW_UNAUTHENTICATED is refused: KRING_HOST is not a loopback address"
            )
        return self

    @property
    def slack(self) -> bool:
        values = (self.slack_bot_token, self.slack_app_token, self.slack_signing_secret)
        return any(v.get_secret_value() for v in values) or bool(self.slack_client_id)

    @property
    def socket_mode(self) -> bool:
        return bool(self.slack_app_token.get_secret_value())

    @property
    def teams(self) -> bool:
        return bool(self.teams_app_id) or self.teams_unauthenticated

    @property
    def service_hosts(self) -> list[str]:
        """Whom Kring gives its token in Teams; a comma at the end names nobody."""
        return [host.strip() for host in self.teams_service_hosts.split(",") if host.strip()]

    @property
    def playground(self) -> bool:
        if self.playground_asked is not None:
            return self.playground_asked
        return not self.slack and not self.teams and self.on_loopback

    @property
    def on_loopback(self) -> bool:
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False


def read_settings(**given: object) -> Settings:
    """The settings, or BadSettingsError with one sentence for each that is wrong; no values shown."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        lines = [
            f"{'.'.join(map(str, item['loc']))}: {item['msg']}".removeprefix(": ").replace(
                "Value error, ", ""
            )
            for item in error.errors(include_input=False, include_url=False)
        ]
        raise BadSettingsError("\n".join(lines)) from None
