"""The settings of Django, made from the settings of the installation (`setting.py`)."""

import os
from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from jixiao.web.data_folder import open_folder, read_key
from jixiao.web.database import database_settings
from jixiao.web.setting import load_configuration

CONFIGURATION = load_configuration(os.environ.get)
DATA = open_folder(Path(CONFIGURATION.text("data")).absolute())
HERE = Path(__file__).parent

DEBUG = CONFIGURATION.flag("debug")
SECRET_KEY = CONFIGURATION.text("secret_key") or read_key(DATA, name="secret")
ALLOWED_HOSTS = list(CONFIGURATION.listed("hosts"))
ROOT_URLCONF = "jixiao.web.urls"
WSGI_APPLICATION = "jixiao.web.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "ninja",
    "jixiao.web.accounts",
    "jixiao.web.audit",
    "jixiao.web.store",
    "jixiao.web.checks",
    "jixiao.web.files",
    "jixiao.web.rounds",
    "jixiao.web.books",
    "jixiao.web.review",
    "jixiao.web.dashboard",
    "jixiao.web.documents",
    "jixiao.web.jobs",
    "jixiao.web.rectification",
    "jixiao.web.disclosure",
    "jixiao.web.api",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "jixiao.web.compression.CompressionMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "jixiao.web.upload.UploadLimitMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "jixiao.web.accounts.middleware.ActorMiddleware",
    "jixiao.web.problem.ProblemMiddleware",
    "jixiao.web.text_rule.AddressTextMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "jixiao.web.page.page_context",
            ],
            "builtins": ["jixiao.web.template_words"],
            "string_if_invalid": "",
        },
    }
]
DATABASES = {"default": database_settings(CONFIGURATION.text("database"), folder=DATA)}
CACHES = {
    "default": {  # of one worker, see kept_text.py
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "TIMEOUT": 3600,
        "OPTIONS": {"MAX_ENTRIES": 200},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [HERE / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "jixiao.web.accounts.login.PersonBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "dashboard:home"

AXES_FAILURE_LIMIT = CONFIGURATION.number("login_failures")
AXES_COOLOFF_TIME = CONFIGURATION.number("lock_minutes") / 60
AXES_LOCKOUT_PARAMETERS = ["username"]
SILENCED_SYSTEM_CHECKS = ["axes.W006"]  # an account is locked from every address: an office shares one
AXES_USERNAME_FORM_FIELD = "login"
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "jixiao.web.accounts.login.locked_out"
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False

_IS_HTTPS = CONFIGURATION.flag("https")
_PREFIX = "__Host-" if _IS_HTTPS else ""
SESSION_COOKIE_NAME = f"{_PREFIX}jixiao-session"
SESSION_COOKIE_SECURE = _IS_HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = CONFIGURATION.number("session_hours") * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_NAME = f"{_PREFIX}jixiao-csrf"
CSRF_COOKIE_SECURE = _IS_HTTPS
CSRF_COOKIE_HTTPONLY = False  # the page sends it back in a header; the session cookie stays out of reach
CSRF_USE_SESSIONS = False
CSRF_FAILURE_VIEW = "jixiao.web.problem.csrf_failed"
SECURE_SSL_REDIRECT = _IS_HTTPS
SECURE_HSTS_SECONDS = 31536000 if _IS_HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, "'unsafe-inline'"],  # the grid and the charts set sizes on their elements
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
FILE_UPLOAD_PERMISSIONS = 0o600
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "jixiao.web.log_line.OneLineFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
